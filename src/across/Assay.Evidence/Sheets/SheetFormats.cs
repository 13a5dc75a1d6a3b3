using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>The forms of sheets that a door knows.</summary>
/// <param name="Formats">The forms.</param>
public sealed record SheetFormats(ImmutableArray<ISheetFormat> Formats)
{
    /// <summary>The form of a file by its name's ending, or <c>sheet.form</c>.</summary>
    public Outcome<ISheetFormat> Of(string file)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (Formats.FirstOrDefault(format => format.Endings.Contains(ending)) is { } found) return Outcome<ISheetFormat>.Success(found);
        return new Problem("sheet.form", "Sheets of this form are not read or written.", $"Save it as {Formats[0].Endings[0]}.") { Place = new Place(file), Value = ending, Expected = $"one of {string.Join(", ", Formats.SelectMany(format => format.Endings))}" };
    }
}
