using System.IO.Compression;
using System.Text;

namespace Across.Tests.Collect;

/// <summary>Makes small documents of the forms that are read.</summary>
internal static class SomeDocuments
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static byte[] Docx(string creator, params string[] paragraphs) => Zip(
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{text[..(text.Length / 2)]}</w:t></w:r><w:r><w:t xml:space=\"preserve\">{text[(text.Length / 2)..]}</w:t></w:r></w:p>"))}</w:body></w:document>"),
        ("docProps/core.xml", Properties(creator)));

    public static byte[] Pptx(string creator, params string[] slides) => Zip(
        [.. slides.Select((text, i) => ($"ppt/slides/slide{i + 1}.xml", $"<p:sld xmlns:p=\"urn:p\" xmlns:a=\"{Drawing}\"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>")),
        ("ppt/notesSlides/notesSlide1.xml", $"<p:notes xmlns:p=\"urn:p\" xmlns:a=\"{Drawing}\"><a:p><a:r><a:t>Say why it was chosen</a:t></a:r></a:p></p:notes>"),
        ("docProps/core.xml", Properties(creator))]);

    public static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A PDF of one page for each text, whose content is packed as <paramref name="filter"/> says.</summary>
    public static byte[] Pdf(string author, Func<byte[], byte[]>? pack, string filter, params string[] pages)
    {
        var objects = new List<byte[]> { Bytes("<</Type/Catalog/Pages 2 0 R>>"), Bytes($"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{5 + (2 * i)} 0 R"))}]>>"), Bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"), Bytes($"<</Author({author})/Title(How it was evaluated)/CreationDate(D:20260302100000Z)>>") };
        for (var i = 0; i < pages.Length; i++)
        {
            var content = Bytes($"BT /F1 12 Tf 72 700 Td ({pages[i]}) Tj ET");
            var packed = pack?.Invoke(content) ?? content;
            objects.Add(Bytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {6 + (2 * i)} 0 R>>"));
            objects.Add([.. Bytes($"<</Length {packed.Length}{filter}>>\nstream\n"), .. packed, .. Bytes("\nendstream")]);
        }

        using var file = new MemoryStream();
        file.Write(Bytes("%PDF-1.4\n"));
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Write([.. Bytes($"{i + 1} 0 obj\n"), .. objects[i], .. Bytes("\nendobj\n")]);
        }

        var start = file.Length;
        file.Write(Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))}trailer<</Size {objects.Count + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF"));
        return file.ToArray();
    }

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    private static string Properties(string creator) =>
        $"<cp:coreProperties xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\" xmlns:t=\"urn:t\"><dc:title>How it was evaluated</dc:title><dc:creator>{creator}</dc:creator><t:created>2026-03-02T10:00:00Z</t:created><t:modified>2026-03-04T10:00:00Z</t:modified></cp:coreProperties>";

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
