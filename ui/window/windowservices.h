// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace paretoscope {

class AccountConnector;
class MeasurementsKeeper;
class RunMemory;
class RunPoller;
class RunSession;
class RunStore;
class SampleServer;
class Settings;
class Theme;
struct Workspace;

/// What the window works with; owned by Program.
struct WindowServices {
    Settings *settings;
    RunStore *store;
    Theme *theme;
    RunSession *session;
    RunMemory *memory;
    MeasurementsKeeper *measurements;
    RunPoller *poller;
    Workspace *sample;
    Workspace *account;
    AccountConnector *connector;
    SampleServer *sampleServer;
};

} // namespace paretoscope
