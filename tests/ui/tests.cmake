# SPDX-License-Identifier: GPL-3.0-or-later
# What every test of a window needs: the application it runs in, charts of sample runs, a whole window.
add_library(paretoscope_uitestsupport STATIC
    support/samplechart.cpp support/samplechart.h support/windowapp.cpp support/windowapp.h
    support/windowfixture.cpp support/windowfixture.h)
target_include_directories(paretoscope_uitestsupport PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(paretoscope_uitestsupport PUBLIC paretoscope_ui Qt6::Test)
target_precompile_headers(paretoscope_uitestsupport REUSE_FROM paretoscope_theme)

foreach(name chartscale paretochart chartpicture cloudlayer comparedfront staircase columndelegate columnlayout modelspanel plaintext
        plaintooltips
        advicetexts sidebar slopechart exportdialog numberboxes markdowntext)
    paretoscope_test(tst_${name} SOURCES ui/tst_${name}.cpp LINKS paretoscope_uitestsupport paretoscope_ui)
endforeach()
# The real window on the real sample server.
foreach(name paintturns windowtour fleetdialog measurementsdialog mainwindow mainwindowchart mainwindowruns mainwindowexport)
    paretoscope_test(tst_${name} SOURCES ui/tst_${name}.cpp
                     LINKS paretoscope_uitestsupport paretoscope_ui paretoscope_reasons TIMEOUT 120)
endforeach()
foreach(name mainwindowfaults secrets comparedialog)
    paretoscope_test(tst_${name} SOURCES ui/tst_${name}.cpp support/keysearch.h
                     LINKS paretoscope_uitestsupport paretoscope_ui paretoscope_faults TIMEOUT 120)
endforeach()
paretoscope_test(tst_pseudotranslation SOURCES ui/tst_pseudotranslation.cpp support/pseudotranslator.cpp
                 support/pseudotranslator.h support/runwords.cpp support/runwords.h support/windowtexts.cpp
                 support/windowtexts.h LINKS paretoscope_uitestsupport paretoscope_ui paretoscope_faults TIMEOUT 180)
# The program itself, as a process.
paretoscope_test(tst_windowprogram SOURCES ui/tst_windowprogram.cpp support/fulldisk.h
                 LINKS paretoscope_uitestsupport paretoscope_ui TIMEOUT 180)
target_compile_definitions(tst_windowprogram PRIVATE PARETOSCOPE_PROGRAM="$<TARGET_FILE:paretoscope>")
add_dependencies(tst_windowprogram paretoscope)

add_executable(windowwriter ui/windowwriter.cpp)
target_link_libraries(windowwriter PRIVATE paretoscope_ui)
target_precompile_headers(windowwriter REUSE_FROM paretoscope_theme)
paretoscope_test(tst_windowkill SOURCES ui/tst_windowkill.cpp support/killedprogram.h
                 LINKS paretoscope_session paretoscope_faults TIMEOUT 120)
target_compile_definitions(tst_windowkill PRIVATE PARETOSCOPE_WINDOW_WRITER="$<TARGET_FILE:windowwriter>")
add_dependencies(tst_windowkill windowwriter)
paretoscope_test(tst_program SOURCES ui/tst_program.cpp LINKS paretoscope_core TIMEOUT 180)
target_compile_definitions(tst_program PRIVATE PARETOSCOPE_PROGRAM="$<TARGET_FILE:paretoscope>")
add_dependencies(tst_program paretoscope)
