using System.Collections.Immutable;
using System.Globalization;
using Assay.Evidence.Adding;
using Assay.Kernel;
using Assay.Server.Pages.Forms;

namespace Assay.Server.Pages.Evidence;

/// <summary>The form that adds a file, as the capability's request has it.</summary>
internal static class AddForm
{
    /// <summary>All that a field may be given, where it is known.</summary>
    public static ImmutableArray<FormChoice> ChoicesOf(string name) => name switch
    {
        "aiUse" => [new("", "Choose"), new("none", "none: no AI tool took part"), new("assisted", "assisted: a tool helped, you made it"), new("generated", "generated: a tool made most, you directed and checked it")],
        "form" => [new("", "told from its name"), .. FormChoice.Of(Enum.GetNames<ArtifactForm>().Select(form => form.ToLowerInvariant()))],
        _ => [],
    };

    /// <summary>The request.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="given">What was typed into a field; null where nothing was.</param>
    public static AddRequest Of(UploadedFile upload, Func<string, string?> given)
    {
        string? Text(string name) => given(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        return new AddRequest
        {
            File = upload.Path,
            For = [.. (given("for") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Title = Text("title") ?? upload.Name,
            Form = Text("form"),
            Length = Text("length") is { } length ? long.TryParse(length, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0 : null,
            AiUse = Text("aiUse"),
            AiDeclaration = Text("aiDeclaration"),
        };
    }

    /// <summary>That there is no file to add.</summary>
    /// <param name="wasHeld">Whether there was one before.</param>
    public static Problem NoFile(bool wasHeld) => wasHeld
        ? new Problem("add.gone", "The file that you chose is not held here any more.", "Choose it again: it is held for ten minutes, and until another is chosen.")
        : new Problem("add.empty", "The file is empty, or none was chosen.", "Choose a file.");
}
