#include "page.h"

#include <libxml/HTMLparser.h>

static void tell(xmlNode *node, page_event event, page_listener listener, void *context) {
  if (node->type == XML_ELEMENT_NODE && node->name) {
    listener(context, event, (const char *)node->name);
  } else if (event == page_open && (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content) {
    listener(context, page_text, (const char *)node->content);
  }
}

int page_read(const char *bytes, int count, const char *charset, page_listener listener, void *context) {
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  xmlDoc *document = htmlReadMemory(bytes, count, NULL, charset, options);
  if (!document) return 0;
  xmlNode *root = xmlDocGetRootElement(document), *node = root;
  /* Goes through the tree without calling itself, however deep it is. */
  while (node) {
    tell(node, page_open, listener, context);
    if (node->type == XML_ELEMENT_NODE && node->children) {
      node = node->children;
      continue;
    }
    for (;;) {
      tell(node, page_close, listener, context);
      if (node == root) {
        node = NULL;
      } else if (node->next) {
        node = node->next;
      } else {
        node = node->parent;
        continue;
      }
      break;
    }
  }
  xmlFreeDoc(document);
  return root != NULL;
}
