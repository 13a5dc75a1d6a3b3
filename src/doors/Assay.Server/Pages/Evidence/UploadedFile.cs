using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Evidence;

/// <summary>A file that somebody sent, in a folder of its own for as long as it is looked at.</summary>
internal sealed class UploadedFile : IDisposable
{
    private const int MostNameCharacters = 120;

    private readonly DirectoryInfo _folder;

    private UploadedFile(DirectoryInfo folder, string name) => (_folder, Path) = (folder, System.IO.Path.Combine(folder.FullName, name));

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Writes it there.</summary>
    public static async Task<UploadedFile> OfAsync(IFormFile file, CancellationToken cancellation)
    {
        var upload = new UploadedFile(Directory.CreateTempSubdirectory("assay-upload-"), NameOf(file.FileName));
        await using var target = File.Create(upload.Path);
        await file.CopyToAsync(target, cancellation);
        return upload;
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
    public void Dispose() => _folder.Delete(recursive: true);
}
