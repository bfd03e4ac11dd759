# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_storefile SOURCES app/store/tst_storefile.cpp app/store/keptbodyfixture.h LINKS paretoscope_store)
paretoscope_test(tst_runstore SOURCES app/store/tst_runstore.cpp app/store/keptbodyfixture.h app/store/askedstore.h LINKS paretoscope_store)

# Killed 30 times; with PARETOSCOPE_KILLS=1000 in the environment a thousand times.
add_executable(storewriter app/store/storewriter.cpp app/store/keptbodyfixture.h)
target_link_libraries(storewriter PRIVATE paretoscope_store)
target_include_directories(storewriter PRIVATE ${PROJECT_SOURCE_DIR}/tests)
paretoscope_test(tst_storekill SOURCES app/store/tst_storekill.cpp app/store/keptbodyfixture.h LINKS paretoscope_store
                 TIMEOUT 120)
target_compile_definitions(tst_storekill PRIVATE PARETOSCOPE_STORE_WRITER="$<TARGET_FILE:storewriter>")
add_dependencies(tst_storekill storewriter)
