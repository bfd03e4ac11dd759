# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(models
    SOURCES modelroles.h trainedmodelstablemodel.cpp trainedmodelstablemodel.h trainedmodelcolumns.cpp
            trainedmodelcolumns.h distincttexts.cpp distincttexts.h idorder.cpp idorder.h modelorder.cpp modelorder.h
            modelfilter.cpp modelfilter.h filterword.cpp filterword.h idsearch.cpp idsearch.h
            miningfrontiertablemodel.cpp miningfrontiertablemodel.h findingslistmodel.cpp
            findingslistmodel.h runstreemodel.cpp runstreemodel.h
            measurementstablemodel.cpp measurementstablemodel.h
    LINKS paretoscope_core paretoscope_analysis paretoscope_reasons paretoscope_session)
