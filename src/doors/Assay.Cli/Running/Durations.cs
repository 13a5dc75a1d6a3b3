using System.Globalization;

namespace Assay.Cli.Running;

/// <summary>How durations are shown: <c>0.4 s</c>, <c>12 s</c>, <c>3 min 05 s</c>.</summary>
internal static class Durations
{
    /// <summary>Short text for a person.</summary>
    public static string Text(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds:00} s"),
    };
}
