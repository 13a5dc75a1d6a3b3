using System.Xml.Linq;

namespace Architecture.Tests.References;

/// <summary>A project file as it is written.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Layer">The folder under src: foundation, across, stages, stores or doors.</param>
/// <param name="References">Names of the projects that it references, as written.</param>
/// <param name="Packages">Names of the packages that it references.</param>
internal sealed record Project(string Name, string Path, string Layer, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>Every project under src.</summary>
    public static IReadOnlyList<Project> All { get; } = [.. Repository.Files("src", ".csproj").Select(Load)];

    private static Project Load(string path)
    {
        var file = XDocument.Parse(Repository.Read(path));
        return new(NameOf(path), path, path.Split('/')[1], [.. Included(file, "ProjectReference").Select(NameOf)], [.. Included(file, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument file, string element) => file.Descendants(element).Select(item => item.Attribute("Include")!.Value);

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
