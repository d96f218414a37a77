package org.hearsay.export;

import java.io.StringReader;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens files in Gephi's own toolkit. */
public final class Gephi {

  private Gephi() {}

  /** The graph of a text in the format of a file that ends so. */
  public static GraphModel open(String text, String ending) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container =
        importer.importFile(new StringReader(text), importer.getFileImporter(ending));
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), workspace);
    return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
  }
}
