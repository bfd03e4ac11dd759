# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_trainedmodelstablemodel SOURCES app/models/tst_trainedmodelstablemodel.cpp support/resultsbody.h
                 LINKS paretoscope_models)
paretoscope_test(tst_miningfrontiertablemodel SOURCES app/models/tst_miningfrontiertablemodel.cpp LINKS paretoscope_models)
paretoscope_test(tst_findingslistmodel SOURCES app/models/tst_findingslistmodel.cpp LINKS paretoscope_models)
paretoscope_test(tst_runstreemodel SOURCES app/models/tst_runstreemodel.cpp LINKS paretoscope_models paretoscope_server)
foreach(name idorder idsearch distincttexts modelcolumns modelfilter)
    paretoscope_test(tst_${name} SOURCES app/models/tst_${name}.cpp LINKS paretoscope_models)
endforeach()
paretoscope_test(tst_measurementstablemodel SOURCES app/models/tst_measurementstablemodel.cpp LINKS paretoscope_models)
