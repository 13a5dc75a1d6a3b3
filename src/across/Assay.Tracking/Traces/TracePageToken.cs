using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Traces;

/// <summary>Where a page ended: at a trace when traces are read by time, else after so many.</summary>
/// <param name="Place">The last trace: its time and its identifier.</param>
/// <param name="Skipped">How many came before.</param>
internal sealed record TracePageToken((long Order, string Id)? Place, int Skipped)
{
    private const char Separator = ':';

    /// <summary>As clients give it back.</summary>
    public override string ToString()
    {
        var text = Place is { } place ? $"t{place.Order.ToString(CultureInfo.InvariantCulture)}{Separator}{place.Id}" : $"n{Skipped.ToString(CultureInfo.InvariantCulture)}";
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads one; null when there is none.</summary>
    public static Outcome<TracePageToken?> Parse(string? token)
    {
        if (string.IsNullOrEmpty(token)) return Outcome<TracePageToken?>.Success(null);
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
            if (text is ['n', .. var skipped] && int.TryParse(skipped, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return new TracePageToken(null, count);
            var colon = text.IndexOf(Separator, StringComparison.Ordinal);
            if (text is ['t', ..] && colon > 0 && long.TryParse(text[1..colon], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order)) return new TracePageToken((order, text[(colon + 1)..]), 0);
        }
        catch (FormatException)
        {
            // Said below.
        }

        return FieldProblems.Invalid("page_token", token, "Invalid page token.", "a token that an earlier page of the same search gave");
    }
}
