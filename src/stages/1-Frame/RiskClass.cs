namespace Assay.Frame;

/// <summary>How risky the use is by a named scheme. A classification by the author, not legal advice.</summary>
public sealed record RiskClass
{
    /// <summary>The class: <c>eu-ai-act-annex-iii-5b</c>, <c>minimal</c>, or a house scheme's own.</summary>
    public required string Class { get; init; }

    /// <summary>Why it falls in that class.</summary>
    public string? Why { get; init; }
}
