# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(store
    SOURCES keptbody.h storefile.cpp storefile.h storeschema.cpp storeschema.h sqlstatement.cpp sqlstatement.h
            storeplace.cpp storeplace.h storeroom.cpp storeroom.h packing.cpp packing.h
            keptbodies.cpp keptbodies.h runstore.cpp runstore.h storelog.cpp storelog.h
    LINKS paretoscope_core Qt6::Sql
    PRIVATE_LINKS ZLIB::ZLIB)
