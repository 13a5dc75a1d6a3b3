namespace Assay.Server.Web;

/// <summary>Marks a page or a route that is for everybody: the way in.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageIsOpenAttribute : Attribute;
