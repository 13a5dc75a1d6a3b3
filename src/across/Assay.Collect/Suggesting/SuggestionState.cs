namespace Assay.Collect.Suggesting;

/// <summary>What became of a suggestion.</summary>
public enum SuggestionState
{
    /// <summary>Nobody has answered it.</summary>
    Open,

    /// <summary>The person accepted it: the record may be cited in a claim on the part.</summary>
    Accepted,

    /// <summary>The person refused it.</summary>
    Refused,
}
