using Assay.Monitor.Windows;

namespace Assay.Monitor.Running;

/// <summary>A window and the record that it stands in.</summary>
/// <param name="Id">The record.</param>
/// <param name="IsNew">Whether it was written now; false when the same was on record already.</param>
/// <param name="Window">What it says.</param>
public sealed record RecordedWindow(string Id, bool IsNew, MonitorWindow Window);
