# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(decode
    SOURCES resultsdecoder.cpp resultsdecoder.h bodyparts.cpp bodyparts.h runreader.cpp runreader.h
            entryreader.cpp entryreader.h metricsreader.cpp metricsreader.h claimreader.cpp claimreader.h
            miningreader.cpp miningreader.h
            modellist.cpp modellist.h modelentry.h entryfields.h knownfields.cpp knownfields.h entrypattern.cpp entrypattern.h
            hardwarenames.cpp hardwarenames.h contradictions.cpp contradictions.h
            remarks.cpp remarks.h place.cpp place.h harmlesstext.cpp harmlesstext.h json.cpp json.h
            jsontext.h bytewords.h plainnumber.h keypattern.h jsonfault.cpp jsonfault.h timestamps.cpp timestamps.h errorbody.cpp errorbody.h
            listingdecoder.cpp listingdecoder.h
            csvtable.cpp csvtable.h measurementsreader.cpp measurementsreader.h owntargets.cpp owntargets.h
            tabletofillin.cpp tabletofillin.h
    LINKS paretoscope_core
    PRIVATE_LINKS simdjson::simdjson libcsv)
