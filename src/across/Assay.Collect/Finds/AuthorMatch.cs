namespace Assay.Collect.Finds;

/// <summary>How a find was matched with the person. None of these is a proof: whoever makes a commit or a file types its author.</summary>
public enum AuthorMatch
{
    /// <summary>The source names the address that the person signs with.</summary>
    Address,

    /// <summary>The source names the name that the person signs with.</summary>
    Name,

    /// <summary>The source names an author whom the person gave as themselves.</summary>
    Given,

    /// <summary>A client sent the user's name and nobody checked it: MLflow's user tag.</summary>
    Claimed,

    /// <summary>The source names nobody: that it is the person's work is their own statement.</summary>
    Unstated,

    /// <summary>The source names somebody else: that the person took part is their own statement.</summary>
    SomebodyElse,
}
