# Forms, workflows, lists and standards are read from a directory: share/valise beside the
# program in the build tree, $(pkgdatadir) when installed.
FORM_DIRS = case workflows lists standards redactions facts maps demo
all-local: share/valise/forms
share/valise/forms:
	$(AM_V_GEN)$(MKDIR_P) share/valise && ln -sfn "$$(cd $(srcdir)/forms && pwd)" share/valise/forms
install-data-hook:
	for d in $(FORM_DIRS) .; do \
	  $(MKDIR_P) "$(DESTDIR)$(pkgdatadir)/forms/$$d"; \
	  for f in $(srcdir)/forms/$$d/*.yaml; do test ! -f "$$f" || \
	    $(INSTALL_DATA) "$$f" "$(DESTDIR)$(pkgdatadir)/forms/$$d/"; done; \
	done
	$(MKDIR_P) "$(DESTDIR)$(pkgdatadir)/forms/demo/files"
	$(INSTALL_DATA) $(srcdir)/forms/demo/files/* "$(DESTDIR)$(pkgdatadir)/forms/demo/files/"
uninstall-hook:
	rm -rf "$(DESTDIR)$(pkgdatadir)/forms"
	-rmdir "$(DESTDIR)$(pkgdatadir)" 2>/dev/null
clean-local:
	rm -rf share
