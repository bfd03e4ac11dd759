# SPDX-License-Identifier: GPL-3.0-or-later
# Instruction counts by callgrind. A sanitizer's own instructions are nobody's concern, so not under one.
find_path(PARETOSCOPE_CALLGRIND_HEADERS valgrind/callgrind.h)
if(PARETOSCOPE_CALLGRIND_HEADERS AND NOT PARETOSCOPE_SANITIZE)
    # Decoder, front and the stamping of marks are counted with optimisation whatever the preset: in a debug build nine of ten instructions are
    # calls that the optimiser removes, and added work drowns in them. It costs a minute of one processor. These objects
    # come before the libraries and so take the place of theirs. What else the window paints with is
    # Qt's, optimised anyway.
    add_library(paretoscope_counted OBJECT)
    foreach(module core decode analysis)
        get_target_property(folder paretoscope_${module} SOURCE_DIR)
        get_target_property(sources paretoscope_${module} SOURCES)
        list(FILTER sources INCLUDE REGEX "^(core|decode|analysis/(paretofront|pointorder)).*[.]cpp$")
        list(TRANSFORM sources PREPEND ${folder}/)
        target_sources(paretoscope_counted PRIVATE ${sources})
    endforeach()
    target_sources(paretoscope_counted PRIVATE ${PROJECT_SOURCE_DIR}/ui/chart/stampedimage.cpp)
    target_include_directories(paretoscope_counted PRIVATE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR}/ui)
    target_link_libraries(paretoscope_counted PRIVATE paretoscope_options Qt6::Gui simdjson::simdjson libcsv)
    # GCC 12 is wrong about std::optional at -O2.
    target_compile_options(paretoscope_counted PRIVATE -O2 -Wno-maybe-uninitialized)
    target_precompile_headers(paretoscope_counted PRIVATE
        <QByteArray> <QHash> <QJsonDocument> <QList> <QString> <algorithm> <memory> <simdjson.h> <tl/expected.hpp>)
    set_target_properties(paretoscope_counted PROPERTIES AUTOMOC OFF)

    add_executable(paretoscope_instructions $<TARGET_OBJECTS:paretoscope_counted>
        bench/instructions/main.cpp bench/syntheticrun.cpp bench/syntheticrun.h bench/openrun.cpp bench/openrun.h
        bench/waiting.cpp bench/waiting.h)
    target_include_directories(paretoscope_instructions PRIVATE ${PROJECT_SOURCE_DIR}/tests
                                                                ${PARETOSCOPE_CALLGRIND_HEADERS})
    target_link_libraries(paretoscope_instructions PRIVATE paretoscope_ui)
    # Where several sources are built as one, theirs come along; the first definition counts.
    target_link_options(paretoscope_instructions PRIVATE -Wl,--allow-multiple-definition)
    target_precompile_headers(paretoscope_instructions REUSE_FROM paretoscope_theme)
    paretoscope_test(tst_instructions SOURCES bench/instructions/tst_instructions.cpp LINKS paretoscope_core
                     TIMEOUT 300)
    add_dependencies(tst_instructions paretoscope_instructions)
    target_compile_definitions(tst_instructions PRIVATE
        PARETOSCOPE_INSTRUCTIONS="$<TARGET_FILE:paretoscope_instructions>"
        PARETOSCOPE_RECORDED="${CMAKE_CURRENT_SOURCE_DIR}/bench/instructions/recorded.json")
endif()
