using Assay.Collect.Finds;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Assay.Collect.Documents;

/// <summary>Reads the text of a PDF. Scanned pages have none.</summary>
internal static class PdfText
{
    private const int DeepestNesting = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The document in a stream.</summary>
    /// <exception cref="InvalidDataException">It is no PDF, is locked, has no text, or takes too long to read.</exception>
    public static DocumentText Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var reading = Task.Run(() => Read(bytes));
        try
        {
            // A file can be made so that reading it goes on for ever; the thread that reads it is then left behind.
            if (!reading.Wait(Patience)) throw new InvalidDataException("It takes too long to read.");
            return reading.Result;
        }
        catch (AggregateException faults)
        {
            // The library has many kinds of exception for damaged files, and its own faults on files that nobody foresaw: all mean the same here.
            throw new InvalidDataException(faults.InnerException!.Message, faults.InnerException);
        }
    }

    private static DocumentText Read(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestNesting, FilterProvider = new BoundedFilters(new UnpackingRoom()) });
        if (pdf.NumberOfPages > ReadLimits.Pages) throw new InvalidDataException($"It has {pdf.NumberOfPages} pages; {ReadLimits.Pages} are read at most.");
        var document = new DocumentText { Title = pdf.Information.Title, Creator = pdf.Information.Author, From = Dates.OfPdf(pdf.Information.CreationDate), To = Dates.OfPdf(pdf.Information.ModifiedDate), Sheets = pdf.NumberOfPages };
        foreach (var page in pdf.GetPages())
            foreach (var paragraph in ContentOrderTextExtractor.GetText(page, addDoubleNewline: true).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) document.Add(paragraph);
        if (document.Words == 0) throw new InvalidDataException("It has no text; its pages may be pictures.");
        return document;
    }
}
