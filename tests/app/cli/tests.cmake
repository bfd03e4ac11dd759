# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_commandline SOURCES app/cli/tst_commandline.cpp LINKS paretoscope_cli)
paretoscope_test(tst_terminaltext SOURCES app/cli/tst_terminaltext.cpp LINKS paretoscope_cli)
paretoscope_test(tst_runjson SOURCES app/cli/tst_runjson.cpp LINKS paretoscope_cli)
paretoscope_test(tst_runtext SOURCES app/cli/tst_runtext.cpp LINKS paretoscope_cli)
paretoscope_test(tst_runcommand
    SOURCES app/cli/tst_runcommand.cpp app/cli/commandfixture.h
    LINKS paretoscope_cli paretoscope_faults)
paretoscope_test(tst_explaincommand SOURCES app/cli/tst_explaincommand.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_measuredcommand SOURCES app/cli/tst_measuredcommand.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_comparecommand SOURCES app/cli/tst_comparecommand.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_offlinecommand SOURCES app/cli/tst_offlinecommand.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_oldfiles SOURCES app/cli/tst_oldfiles.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_fleetcommand SOURCES app/cli/tst_fleetcommand.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_servecommand SOURCES app/cli/tst_servecommand.cpp app/cli/commandfixture.h LINKS paretoscope_cli)
paretoscope_test(tst_commandwords
    SOURCES app/cli/tst_commandwords.cpp app/cli/commandfixture.h support/pseudotranslator.cpp support/pseudotranslator.h
    LINKS paretoscope_cli TIMEOUT 120)

add_executable(commandprogram app/cli/commandprogram.cpp)
target_link_libraries(commandprogram PRIVATE paretoscope_cli)
paretoscope_test(tst_commandprogram SOURCES app/cli/tst_commandprogram.cpp support/fulldisk.h LINKS paretoscope_cli)
target_compile_definitions(tst_commandprogram PRIVATE PARETOSCOPE_COMMAND_PROGRAM="$<TARGET_FILE:commandprogram>")
add_dependencies(tst_commandprogram commandprogram)
paretoscope_test(tst_runscript SOURCES app/cli/tst_runscript.cpp LINKS paretoscope_cli)
target_compile_definitions(tst_runscript PRIVATE PARETOSCOPE_COMMAND_PROGRAM="$<TARGET_FILE:commandprogram>")
add_dependencies(tst_runscript commandprogram)
paretoscope_test(tst_faultprogram
    SOURCES app/cli/tst_faultprogram.cpp support/childrun.cpp support/childrun.h support/keysearch.h
    LINKS paretoscope_cli paretoscope_faults TIMEOUT 180)
target_compile_definitions(tst_faultprogram PRIVATE PARETOSCOPE_COMMAND_PROGRAM="$<TARGET_FILE:commandprogram>")
add_dependencies(tst_faultprogram commandprogram)
paretoscope_test(tst_commandgolden SOURCES app/cli/tst_commandgolden.cpp LINKS paretoscope_core TIMEOUT 240)
target_compile_definitions(tst_commandgolden PRIVATE PARETOSCOPE_COMMAND_PROGRAM="$<TARGET_FILE:commandprogram>")
add_dependencies(tst_commandgolden commandprogram)
paretoscope_test(tst_completion SOURCES app/cli/tst_completion.cpp LINKS paretoscope_core)
target_compile_definitions(tst_completion PRIVATE PARETOSCOPE_COMMAND_PROGRAM="$<TARGET_FILE:commandprogram>")
add_dependencies(tst_completion commandprogram)
# Debian's Python, which has its jsonschema.
add_test(NAME answers_keepTheirSchemas COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/app/cli/checkschemas.py)
set_tests_properties(answers_keepTheirSchemas PROPERTIES TIMEOUT 60)
