# SPDX-License-Identifier: GPL-3.0-or-later
find_package(ZLIB REQUIRED GLOBAL) # every program that links this library looks for it
paretoscope_module(net
    SOURCES
        apikey.cpp
        apikey.h
        apireply.cpp
        apireply.h
        baseaddress.cpp
        baseaddress.h
        bodybuffer.cpp
        bodybuffer.h
        issuers.cpp
        issuers.h
        keyring.cpp
        keyring.h
        keyspellings.cpp
        keyspellings.h
        netlog.cpp
        netlog.h
        proxyroad.cpp
        proxyroad.h
        refusal.cpp
        refusal.h
        resultsclient.cpp
        resultsclient.h
        retrypolicy.cpp
        retrypolicy.h
    LINKS
        paretoscope_core
        Qt6::Network
    PRIVATE_LINKS
        paretoscope_decode
        Qt6Keychain::Qt6Keychain
        ZLIB::ZLIB)
target_compile_definitions(paretoscope_net PRIVATE PARETOSCOPE_VERSION="${PROJECT_VERSION}")
