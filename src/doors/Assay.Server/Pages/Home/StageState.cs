namespace Assay.Server.Pages.Home;

/// <summary>How a stage of a project stands, as far as records tell.</summary>
public enum StageState
{
    /// <summary>Nothing is there, and nothing is due.</summary>
    None,

    /// <summary>Its work is on record.</summary>
    Done,

    /// <summary>It comes next, or has to be done again.</summary>
    Due,

    /// <summary>It waits for somebody.</summary>
    Waiting,

    /// <summary>It was done, and did not end well.</summary>
    Failed,
}
