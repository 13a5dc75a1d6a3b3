using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Architecture.Tests.Shapes;

/// <summary>The docstrings of an assembly, as the compiler wrote them beside it.</summary>
internal sealed partial class DocumentationFile
{
    private static readonly Dictionary<Assembly, DocumentationFile> Loaded = [];
    private readonly Dictionary<string, XElement> _members;

    private DocumentationFile(Assembly assembly) =>
        _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static DocumentationFile Of(Assembly assembly) => Loaded.TryGetValue(assembly, out var file) ? file : Loaded[assembly] = new(assembly);

    /// <summary>What a type is, on one line.</summary>
    public string Summary(Type type) => Text(Member($"T:{Name(type)}")?.Element("summary"));

    /// <summary>What a field is: the property's own summary, or its parameter in a positional record.</summary>
    public string Summary(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        var own = Text(Member($"P:{Name(owner)}.{property.Name}")?.Element("summary"));
        return own.Length > 0 ? own : Text(Member($"T:{Name(owner)}")?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")!.Value == property.Name));
    }

    private XElement? Member(string name) => _members.GetValueOrDefault(name);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XElement? element) => element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{Target(see)}`",
        XElement { Name.LocalName: "paramref" } parameter => $"`{Camel(parameter.Attribute("name")!.Value)}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>The last name of a reference; a property by its name in JSON.</summary>
    private static string Target(XElement see)
    {
        if ((see.Attribute("langword") ?? see.Attribute("href")) is { } word) return word.Value;
        var reference = see.Attribute("cref")!.Value;
        var name = reference.Split('(')[0].Split('.')[^1].Split('`')[0];
        return reference[0] == 'P' ? Camel(name) : name;
    }

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
