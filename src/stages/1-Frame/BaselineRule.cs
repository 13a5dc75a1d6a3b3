using System.Text.Json.Serialization;

namespace Assay.Frame;

/// <summary>A rule that predicts the positive class from one column. Exactly one condition is given.</summary>
public sealed record BaselineRule
{
    /// <summary>The column that is looked at; missing cells do not meet the condition.</summary>
    public required string Column { get; init; }

    /// <summary>Positive when the number is greater than this.</summary>
    public double? Above { get; init; }

    /// <summary>Positive when the number is less than this.</summary>
    public double? Below { get; init; }

    /// <summary>Positive when the cell is exactly this text: <c>equals</c> in the file and in records.</summary>
    [JsonPropertyName("equals")]
    public string? EqualTo { get; init; }
}
