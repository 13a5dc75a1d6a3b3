using System.Collections.Immutable;
using Assay.Server.Web;
using Assay.Server.Web.Signing;

namespace Assay.Server.Pages.Evidence.Portfolio;

/// <summary>A portfolio whose files are written, and that is taken along once it is signed for.</summary>
/// <param name="folder">The folder of its files, for it alone.</param>
/// <param name="form">In which form it is taken along.</param>
/// <param name="sign">Signs that it was.</param>
internal sealed class ReadyPortfolio(string folder, string form, SignPortfolio sign) : IDisposable
{
    /// <summary>The folder of its files.</summary>
    public DirectoryInfo Folder { get; } = new(folder);

    /// <summary>In which form it is taken along.</summary>
    public string Form => form;

    /// <summary>Signs that it was.</summary>
    public SignPortfolio Sign => sign;

    /// <summary>What is signed.</summary>
    public ImmutableArray<ShownDraft> Shown { get; set; } = [];

    /// <summary>The name by which it is confirmed.</summary>
    public string? Confirm { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
