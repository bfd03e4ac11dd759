# SPDX-License-Identifier: GPL-3.0-or-later
# A command is a line of commands/list.inc, which C++ reads too: its source has no line here.
file(STRINGS cli/commands/list.inc cli_commands REGEX "^COMMAND")
list(TRANSFORM cli_commands REPLACE "COMMAND\\((.+)\\)" "commands/\\1.cpp")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS cli/commands/list.inc)

paretoscope_module(cli
    SOURCES
        apiaccess.cpp
        apiaccess.h
        arguments.cpp
        arguments.h
        command.h
        commandanswer.cpp
        commandanswer.h
        commandhelp.cpp
        commandhelp.h
        commandline.cpp
        commandline.h
        commandlist.cpp
        commandlist.h
        commandoutput.cpp
        commandoutput.h
        commands.cpp
        commands.h
        commandvalues.cpp
        commandvalues.h
        completion.cpp
        completion.h
        exitcode.cpp
        exitcode.h
        exportrequest.h
        job.h
        manual.cpp
        manual.h
        process.cpp
        process.h
        quitsignals.cpp
        quitsignals.h
        runarguments.h
        runcommand.cpp
        runcommand.h
        runjson.cpp
        runjson.h
        runreaders.cpp
        runreaders.h
        runtext.cpp
        runtext.h
        servecommand.cpp
        servecommand.h
        sharedoptions.h
        terminaltext.cpp
        terminaltext.h
        texttable.cpp
        texttable.h
        commands/list.inc
        commands/window.cpp
        ${cli_commands}
    LINKS
        paretoscope_core
        paretoscope_net
        paretoscope_analysis
        paretoscope_record
        paretoscope_session
        paretoscope_models
        paretoscope_server
    PRIVATE_LINKS
        paretoscope_decode
        paretoscope_reasons
        paretoscope_store)
# Commands are of one form, down to the names inside their files.
list(TRANSFORM cli_commands PREPEND cli/)
set_source_files_properties(${cli_commands} cli/commands/window.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
