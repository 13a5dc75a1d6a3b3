using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>Reads and writes the files of an import.</summary>
internal static class SourceFile
{
    /// <summary>The bytes of a file, or why they cannot be had.</summary>
    public static Outcome<byte[]> Read(string path, string given)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return Fault(given, "There is no such file.");
        if (file.Length > SourceText.MostBytes) return SourceText.TooLarge(given, file.Length);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fault(given, fault.Message);
        }
    }

    /// <summary>Writes a new file; never over one that is there.</summary>
    public static async Task<Outcome<Nothing>> WriteNewAsync(string path, string given, string text, CancellationToken cancellation)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(text.AsMemory(), cancellation);
            return Outcome.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Output(given, fault.Message);
        }
    }

    private static Problem Fault(string given, string message) => new("import.no-file", message, "Check the path.") { Place = new Place(given) };

    private static Problem Output(string given, string message) => new("import.output", message, "Name another with --output; or attach the text to the rules in it with --standard FILE.") { Place = new Place(given) };
}
