using Assay.Tables;

namespace Assay.Monitor.Windows;

/// <summary>The rows of one window.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="From">Where it begins; null where windows are not of time.</param>
/// <param name="To">Where it ends, itself not included.</param>
public sealed record SlicedWindow(string Name, Table Rows, DateTimeOffset? From = null, DateTimeOffset? To = null);
