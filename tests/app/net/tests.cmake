# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_apikey SOURCES app/net/tst_apikey.cpp LINKS paretoscope_net)
paretoscope_test(tst_apireply SOURCES app/net/tst_apireply.cpp LINKS paretoscope_net paretoscope_faults)
paretoscope_test(tst_keyring SOURCES app/net/tst_keyring.cpp LINKS paretoscope_net Qt6Keychain::Qt6Keychain)
paretoscope_test(tst_refusal SOURCES app/net/tst_refusal.cpp LINKS paretoscope_net)
paretoscope_test(tst_resultsclient SOURCES app/net/tst_resultsclient.cpp LINKS paretoscope_net paretoscope_faults)
paretoscope_test(tst_retrypolicy SOURCES app/net/tst_retrypolicy.cpp LINKS paretoscope_net)
paretoscope_test(tst_tls SOURCES app/net/tst_tls.cpp LINKS paretoscope_net paretoscope_faults)
paretoscope_test(tst_keyspellings SOURCES app/net/tst_keyspellings.cpp support/keysearch.h LINKS paretoscope_net)
