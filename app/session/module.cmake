# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(session
    SOURCES runsource.cpp runsource.h loadedrun.h runloader.cpp runloader.h
            ownmeasurementsfile.cpp ownmeasurementsfile.h measurementfiles.cpp measurementfiles.h measurementskeeper.cpp measurementskeeper.h keptrun.cpp keptrun.h
            runsession.cpp runsession.h runview.cpp runview.h runpoller.cpp runpoller.h
            runcatalog.cpp runcatalog.h runsummary.cpp runsummary.h requestqueue.cpp requestqueue.h
            targetadvice.cpp targetadvice.h targetcomparison.h placedmodels.cpp placedmodels.h analysedview.cpp analysedview.h
            viewanalyst.cpp viewanalyst.h initext.cpp initext.h settings.cpp settings.h needmemory.cpp needmemory.h
            workspace.h accountconnector.cpp accountconnector.h
            rival.cpp rival.h rivalloader.cpp rivalloader.h
    LINKS paretoscope_core paretoscope_decode paretoscope_net paretoscope_analysis paretoscope_reasons paretoscope_store)
