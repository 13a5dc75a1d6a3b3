using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Kernel;
using Assay.Release.Records;

namespace Assay.Release.Asking;

/// <summary>The limits and steps of a canary as they are typed.</summary>
internal static partial class CanaryText
{
    private const double MostLatency = 3_600_000;

    /// <summary>The rules; null where the strategy is no canary.</summary>
    public static Outcome<CanaryRules?> Read(RequestInput input)
    {
        string?[] given = [input.MaxErrors, input.MaxLatency, input.MaxDrift, input.AdvanceAfter];
        if (input.Strategy != "canary")
            return given.All(text => text is null) ? Outcome<CanaryRules?>.Success(null) : new Problem("release.canary", "Limits and steps by themselves are a canary's.", "Add --strategy canary, or leave them out.") { Value = input.Strategy };
        var errors = Number("max-errors", input.MaxErrors, 0, 0.999, "a share from 0 to below 1: 0.02");
        var latency = Number("max-latency", input.MaxLatency, 0, MostLatency, "milliseconds: 50");
        var drift = Number("max-drift", input.MaxDrift, 0, 100, "a population stability index: 0.25");
        var advance = Advance(input.AdvanceAfter);
        return Outcome.Unless<CanaryRules?>([.. errors.Problems, .. latency.Problems, .. drift.Problems, .. advance.Problems], () => new CanaryRules
        {
            MostErrors = errors.Value ?? new CanaryRules().MostErrors,
            MostMilliseconds = latency.Value,
            MostDrift = drift.Value,
            AdvanceSeconds = advance.Value.Seconds,
            AdvanceRequests = advance.Value.Requests,
        });
    }

    private static Outcome<double?> Number(string field, string? text, double least, double most, string expected)
    {
        if (text is null) return Outcome<double?>.Success(null);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        return Bad(field, text, expected);
    }

    private static Outcome<(long? Seconds, long? Requests)> Advance(string? text)
    {
        (long? seconds, long? requests) = (null, null);
        foreach (var part in text?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            var match = Amount().Match(part);
            if (!match.Success || !long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1_000_000_000) return Bad("advance-after", text!, "a time, a number of requests, or both: 30m, 500, or 1h,500");
            if (match.Groups[2].Length == 0) requests = count;
            else seconds = count * match.Groups[2].Value switch { "s" => 1, "m" => 60, "h" => 3600, _ => 86_400 };
        }

        return (seconds, requests);
    }

    private static Problem Bad(string field, string text, string expected) => new("release.canary", "A limit or step of the canary cannot be used.", $"Correct --{field}.") { Place = new Place(Field: field), Value = text, Expected = expected };

    [GeneratedRegex("^([0-9]{1,10})([smhd]?)$")]
    private static partial Regex Amount();
}
