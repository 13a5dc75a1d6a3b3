using Assay.Kernel;

namespace Assay.Tracking.Search.Language;

/// <summary>Makes a problem for the field that is being read: the filter, or the order.</summary>
internal delegate Problem Complaint(string message, string remedy, string? value, string? expected);
