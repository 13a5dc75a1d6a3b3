using System.Globalization;

namespace Assay.Evidence.Checking;

/// <summary>Says the checks of claims to a person.</summary>
internal static class CheckText
{
    public static IEnumerable<string> Lines(CheckAnswer answer)
    {
        if (answer.Claims.IsEmpty) yield return "There is no claim yet: 'assay evidence claim'.";
        foreach (var claim in answer.Claims)
        {
            yield return $"claim {claim.Id} of {claim.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {string.Join(", ", claim.Parts)}";
            foreach (var check in claim.Checks)
            {
                yield return $"  {Lower(check.Quality),-11} {Lower(check.Outcome),-8} {check.Why}";
                if (check.Records.Length > 0) yield return $"  {"",-20} by {string.Join(", ", check.Records)}";
            }

            yield return "";
        }

        if (!answer.Claims.IsEmpty) yield return "Each check stands by itself; there is no sum of them. An assessor decides.";
    }

    private static string Lower<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
