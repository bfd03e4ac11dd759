# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(cli
    SOURCES exitcode.cpp exitcode.h commandline.cpp commandline.h commandoptions.cpp commandoptions.h
            commandreader.cpp commandreader.h commandvalues.cpp commandvalues.h commandhelp.cpp commandhelp.h
            terminaltext.cpp terminaltext.h texttable.cpp texttable.h runjson.cpp runjson.h runtext.cpp runtext.h
            commandanswer.cpp commandanswer.h fleetanswer.cpp fleetanswer.h recheckanswer.cpp recheckanswer.h orderanswer.cpp orderanswer.h explainanswer.cpp explainanswer.h measuredanswer.cpp measuredanswer.h commandoutput.cpp commandoutput.h exportrequest.h
            compareanswer.cpp compareanswer.h
            apiaccess.cpp apiaccess.h runcommand.cpp runcommand.h servecommand.cpp servecommand.h
            quitsignals.cpp quitsignals.h process.cpp process.h commands.cpp commands.h
    LINKS paretoscope_core paretoscope_session paretoscope_server paretoscope_analysis paretoscope_reasons paretoscope_record)
