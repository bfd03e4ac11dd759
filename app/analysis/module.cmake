# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(analysis
    SOURCES paretofront.cpp paretofront.h picks.cpp picks.h targetanalysis.cpp targetanalysis.h
            pointorder.cpp pointorder.h pointpreference.h jointgain.h baselinegain.cpp baselinegain.h miningforecast.cpp miningforecast.h
            recommendationcheck.cpp recommendationcheck.h
            fleet.cpp fleet.h fleetsets.cpp fleetsets.h need.cpp need.h whynot.cpp whynot.h searchgain.cpp searchgain.h
            runcomparison.cpp runcomparison.h
            voices.cpp voices.h ordershift.cpp ordershift.h noise.cpp noise.h
            measuredagainst.cpp measuredagainst.h latencyprediction.cpp latencyprediction.h
    LINKS paretoscope_core)
