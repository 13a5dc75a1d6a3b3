using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Evidence;

/// <summary>A file that somebody sent, in a folder of its own until it is signed for or let go.</summary>
internal sealed class UploadedFile : IDisposable
{
    private const int MostNameCharacters = 120;

    private readonly string _folder;

    private UploadedFile(string folder, string name) => (_folder, Path) = (folder, System.IO.Path.Combine(folder, name));

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>What it is called.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Its length in bytes.</summary>
    public long Length => new FileInfo(Path).Length;

    /// <summary>Writes it there.</summary>
    /// <param name="file">What came with the form.</param>
    /// <param name="folder">An empty folder for it alone.</param>
    /// <param name="cancellation">Stops it; nothing stays then.</param>
    public static async Task<UploadedFile> OfAsync(IFormFile file, string folder, CancellationToken cancellation)
    {
        var upload = new UploadedFile(folder, NameOf(file.FileName));
        try
        {
            await using var target = File.Create(upload.Path);
            await file.CopyToAsync(target, cancellation);
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    /// <summary>What a browser says a file is called, as a plain name: no folder, no character that a file system or a terminal takes for something else, and not too long.</summary>
    public static string NameOf(string said)
    {
        var last = said[(said.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format && !"<>:\"|?*".Contains(letter, StringComparison.Ordinal))).Trim();
        var name = plain.Length <= MostNameCharacters ? plain : plain[^MostNameCharacters..];
        return name.Trim('.').Length == 0 ? "file" : name;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
