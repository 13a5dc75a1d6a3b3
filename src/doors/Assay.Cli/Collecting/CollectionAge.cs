using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Kernel;

namespace Assay.Cli.Collecting;

/// <summary>How long something has to have been in the bin, as MLflow writes it: <c>30d</c>, <c>1d2h30m10s</c>.</summary>
internal static partial class CollectionAge
{
    /// <summary>Reads it.</summary>
    /// <returns>The time, zero for none; <c>gc.older-than</c>.</returns>
    public static Outcome<TimeSpan> Parse(string? text)
    {
        if (text is null) return TimeSpan.Zero;
        var match = Pattern().Match(text);
        if (text.Length == 0 || !match.Success) return Wrong(text);
        double Part(string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var seconds = (Part("days") * 86_400) + (Part("hours") * 3_600) + (Part("minutes") * 60) + Part("seconds");
        return seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : Wrong(text);
    }

    private static Problem Wrong(string text) => new("gc.older-than", "That is no length of time.", "Write days, hours, minutes and seconds.") { Value = text, Expected = "such as 30d or 1d2h30m10s" };

    [GeneratedRegex(@"^((?<days>\d{1,7}(\.\d+)?)d)?((?<hours>\d{1,9}(\.\d+)?)h)?((?<minutes>\d{1,9}(\.\d+)?)m)?((?<seconds>\d{1,9}(\.\d+)?)s)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
