# SPDX-License-Identifier: GPL-3.0-or-later
# A server that misbehaves by script, for every test that goes over the wire.
set(fault_server support/faultserver.cpp support/faultserver.h support/faultcases.cpp support/faultcases.h
                 support/gzip.cpp support/gzip.h support/replyoutcome.h)
paretoscope_test(tst_apikey SOURCES app/net/tst_apikey.cpp LINKS paretoscope_net)
paretoscope_test(tst_apireply SOURCES app/net/tst_apireply.cpp ${fault_server} LINKS paretoscope_net ZLIB::ZLIB)
paretoscope_test(tst_bodybuffer SOURCES app/net/tst_bodybuffer.cpp support/gzip.cpp support/gzip.h
                 LINKS paretoscope_net ZLIB::ZLIB)
paretoscope_test(tst_keyring SOURCES app/net/tst_keyring.cpp LINKS paretoscope_net Qt6Keychain::Qt6Keychain)
paretoscope_test(tst_refusal SOURCES app/net/tst_refusal.cpp LINKS paretoscope_net)
paretoscope_test(tst_resultsclient SOURCES app/net/tst_resultsclient.cpp ${fault_server} LINKS paretoscope_net ZLIB::ZLIB)
