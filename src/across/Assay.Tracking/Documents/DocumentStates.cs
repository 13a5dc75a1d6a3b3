namespace Assay.Tracking.Documents;

/// <summary>The states that most documents have.</summary>
public static class DocumentStates
{
    /// <summary>In use.</summary>
    public const string Active = "active";

    /// <summary>In the bin.</summary>
    public const string Deleted = "deleted";
}
