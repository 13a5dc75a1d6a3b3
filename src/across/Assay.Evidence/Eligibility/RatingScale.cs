using System.Globalization;
using Assay.Kernel;

namespace Assay.Evidence.Eligibility;

/// <summary>The scale of a rating of one's own confidence: whole numbers, or no and yes as 0 and 1.</summary>
/// <param name="Lowest">The least rating.</param>
/// <param name="Highest">The greatest rating.</param>
public sealed record RatingScale(int Lowest, int Highest)
{
    /// <summary>What the scale of no and yes is called.</summary>
    public const string YesNoName = "yes-no";

    /// <summary>The greatest rating that a scale may have.</summary>
    public const int Greatest = 100;

    /// <summary>From 1 to 5: the scale where none is given.</summary>
    public static RatingScale Usual { get; } = new(1, 5);

    private static readonly RatingScale YesNo = new(0, 1);

    /// <summary>Reads <c>1-5</c>, <c>1-10</c>, <c>yes-no</c> or any other two whole numbers; else <c>rating.scale</c>.</summary>
    public static Outcome<RatingScale> Read(string text)
    {
        if (text.Trim().Equals(YesNoName, StringComparison.OrdinalIgnoreCase)) return YesNo;
        if (text.Split('-', StringSplitOptions.TrimEntries) is [var low, var high] && Number(low) is { } lowest && Number(high) is { } highest && lowest < highest && highest <= Greatest) return new RatingScale(lowest, highest);
        return new Problem("rating.scale", "This is no scale.", "Leave it out for 1-5.") { Place = new Place(Field: "scale"), Value = text, Expected = $"1-5, 1-10, yes-no, or two whole numbers up to {Greatest}" };
    }

    /// <summary>The rating that a text gives on this scale; null when it gives none.</summary>
    public int? RatingOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "true" when this == YesNo => Highest,
        "no" or "n" or "false" when this == YesNo => Lowest,
        var given => Number(given) is { } number && number >= Lowest && number <= Highest ? number : null,
    };

    /// <summary>Whether a rating is in the upper third of the scale.</summary>
    public bool IsHigh(int rating) => 3 * (rating - Lowest) >= 2 * (Highest - Lowest);

    /// <summary>Whether a rating is in the lower third of the scale.</summary>
    public bool IsLow(int rating) => 3 * (rating - Lowest) <= Highest - Lowest;

    /// <summary>A rating as people say it: <c>4</c>, <c>yes</c>.</summary>
    public string Say(int rating) => this == YesNo ? (rating == Highest ? "yes" : "no") : rating.ToString(CultureInfo.InvariantCulture);

    /// <summary>As it is given: <c>1-5</c>.</summary>
    public override string ToString() => this == YesNo ? YesNoName : $"{Lowest}-{Highest}";

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
