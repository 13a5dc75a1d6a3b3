using Assay.Kernel;
using Assay.Retire.Records;

namespace Assay.Retire.Settings;

/// <summary>A trigger as people write it.</summary>
internal static class TriggerText
{
    /// <summary>Reads it.</summary>
    public static Outcome<RetireTrigger> Read(string? given) =>
        !int.TryParse(given, out _) && Enum.TryParse<RetireTrigger>(given, ignoreCase: true, out var trigger)
            ? trigger
            : new Problem("retire.trigger", string.IsNullOrWhiteSpace(given) ? "Nothing says what sets the retirement off." : "There is no such trigger.", "Give one with --trigger, or set retire.trigger in the project file.") { Place = new Place(Field: "trigger"), Value = given, Expected = string.Join(", ", Enum.GetNames<RetireTrigger>().Select(name => name.ToLowerInvariant())) };
}
