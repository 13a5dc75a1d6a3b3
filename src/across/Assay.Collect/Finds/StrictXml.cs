using System.Xml;

namespace Assay.Collect.Finds;

/// <summary>Opens XML that others made: no document type, no entities, nothing fetched, and an end to its length and depth.</summary>
internal static class StrictXml
{
    private const int DeepestElement = 256;

    /// <summary>A reader over a stream.</summary>
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ReadLimits.UnpackedBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        CloseInput = false,
    });

    /// <summary>Goes to the next node; false at the end.</summary>
    /// <exception cref="XmlException">It is no XML, or nested deeper than anything that people make.</exception>
    public static bool Next(this XmlReader reader) =>
        reader.Depth <= DeepestElement ? reader.Read() : throw new XmlException($"Its elements are nested deeper than {DeepestElement}.");
}
