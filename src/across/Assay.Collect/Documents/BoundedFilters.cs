using UglyToad.PdfPig.Filters;

namespace Assay.Collect.Documents;

/// <summary>The filters by which text in a PDF is packed, each bounded. Pictures are not unpacked.</summary>
internal sealed class BoundedFilters(UnpackingRoom room) : BaseFilterProvider(Instances(room))
{
    private static Dictionary<string, IFilter> Instances(UnpackingRoom room)
    {
        var flate = new BoundedFilter(new FlateFilter(), room, BoundedFilter.MeasureFlate);
        var lzw = new BoundedFilter(new LzwFilter(), room, BoundedFilter.MeasureLzw);
        var runs = new BoundedFilter(new RunLengthFilter(), room, BoundedFilter.MeasureRuns);
        var (base85, hexadecimal) = (new Ascii85Filter(), new AsciiHexDecodeFilter());
        return new Dictionary<string, IFilter>
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCII85Decode"] = base85,
            ["A85"] = base85,
            ["ASCIIHexDecode"] = hexadecimal,
            ["AHx"] = hexadecimal,
        };
    }
}
