using System.Globalization;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Running;

/// <summary>What a request leaves open is as the project file says.</summary>
internal static class SectionDefaults
{
    /// <summary>The request with the section's settings where it has none.</summary>
    public static RunRequest Fill(RunRequest request, MonitorSection section)
    {
        var asksForWindows = request.Every is not null || request.Key is not null;
        return request with
        {
            Every = asksForWindows ? request.Every : section.Every,
            Key = asksForWindows ? request.Key : section.Key,
            Time = request.Time ?? section.Time,
            Ignore = request.Ignore.IsEmpty ? section.Ignore : request.Ignore,
            Level = request.Level ?? section.Level.ToString(CultureInfo.InvariantCulture),
            Effect = request.Effect ?? section.Effect.ToString(CultureInfo.InvariantCulture),
            Correction = request.Correction ?? section.Correction,
        };
    }
}
