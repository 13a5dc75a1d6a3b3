using Assay.Tracking.Index;

namespace Assay.Cli.Runs;

/// <summary>Which runs a search looks at, as the command line says it.</summary>
internal enum RunsInView
{
    /// <summary>Those in use.</summary>
    Active = (int)RunView.ActiveOnly,

    /// <summary>Those in the bin.</summary>
    Deleted = (int)RunView.DeletedOnly,

    /// <summary>All.</summary>
    All = (int)RunView.All,
}
