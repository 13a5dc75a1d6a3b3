using Assay.Collect.Finds;

namespace Assay.Collect.Documents;

/// <summary>What is read of a document, whatever its form.</summary>
internal sealed class DocumentText
{
    private readonly FindTexts _texts = new();

    /// <summary>Its title, as it says itself.</summary>
    public string? Title { get; set; }

    /// <summary>Who it says made it.</summary>
    public string? Creator { get; set; }

    /// <summary>When it says that it was made.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>When it says that it was changed last.</summary>
    public DateTimeOffset? To { get; set; }

    /// <summary>Words.</summary>
    public long Words { get; private set; }

    /// <summary>Slides or pages; 0 where the form has none.</summary>
    public long Sheets { get; set; }

    /// <summary>Its paragraphs.</summary>
    public FindTexts Texts => _texts;

    /// <summary>Takes in a paragraph.</summary>
    public void Add(string paragraph)
    {
        Words += paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        _texts.Add(paragraph);
    }
}
