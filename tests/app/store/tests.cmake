# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_storefile SOURCES app/store/tst_storefile.cpp app/store/keptbodyfixture.h app/store/storefolder.h
                 LINKS paretoscope_store)
paretoscope_test(tst_runstore SOURCES app/store/tst_runstore.cpp app/store/keptbodyfixture.h app/store/askedstore.h LINKS paretoscope_store)

# Keeps, or brings a file up to date, until it is killed.
add_executable(storewriter app/store/storewriter.cpp app/store/keptbodyfixture.h)
target_link_libraries(storewriter PRIVATE paretoscope_store)
target_include_directories(storewriter PRIVATE ${PROJECT_SOURCE_DIR}/tests)
foreach(name storereading storeschema storekill)
    paretoscope_test(tst_${name} SOURCES app/store/tst_${name}.cpp app/store/keptbodyfixture.h app/store/storefolder.h
                     LINKS paretoscope_store TIMEOUT 120)
    target_compile_definitions(tst_${name} PRIVATE PARETOSCOPE_STORE_WRITER="$<TARGET_FILE:storewriter>")
    add_dependencies(tst_${name} storewriter)
endforeach()
