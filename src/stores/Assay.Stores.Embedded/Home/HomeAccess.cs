namespace Assay.Stores.Embedded.Home;

/// <summary>What a command wants of a home.</summary>
public enum HomeAccess
{
    /// <summary>To look. Makes neither home nor keys, and appends nothing.</summary>
    Read,

    /// <summary>To add a record or a few, beside whoever else has the home open.</summary>
    Append,

    /// <summary>To run steps: one at a time, waiting for whoever has the home.</summary>
    Run,
}
